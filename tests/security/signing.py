"""Files signed by a program that signs: pyHanko, with a key of our own, offline."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, cached_property
from io import BytesIO
from typing import Any

from asn1crypto import keys, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from PIL import Image
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper, SimpleSigner
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.stamp import TextStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Person:
    """A key, and the certificate that its owner has made."""

    own_key: rsa.RSAPrivateKey
    own_certificate: certificates.Certificate

    @cached_property
    def key(self) -> keys.PrivateKeyInfo:
        """The key as pyHanko takes it."""
        form, locked = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        return keys.PrivateKeyInfo.load(self.own_key.private_bytes(serialization.Encoding.DER, form, locked))

    @cached_property
    def certificate(self) -> x509.Certificate:
        """The certificate as pyHanko takes it."""
        return x509.Certificate.load(self.own_certificate.public_bytes(serialization.Encoding.DER))

    def sign(self, data: bytes) -> bytes:
        """A signature of `data` by itself (CMS)."""
        made = pkcs7.PKCS7SignatureBuilder().set_data(data)
        signed = made.add_signer(self.own_certificate, self.own_key, hashes.SHA256())
        told = [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary]
        return signed.sign(serialization.Encoding.DER, told)

    def signer(self) -> SimpleSigner:
        """What signs for it."""
        store = SimpleCertificateStore.from_certs([self.certificate])
        return SimpleSigner(signing_cert=self.certificate, signing_key=self.key, cert_registry=store)

    def stamper(self) -> DummyTimeStamper:
        """A time stamping authority that asks nobody."""
        return DummyTimeStamper(tsa_cert=self.certificate, tsa_key=self.key, fixed_dt=datetime(2026, 1, 12, tzinfo=UTC))


@cache
def person(*, stamps: bool = False) -> Person:
    """One who signs, or who stamps times."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)  # the time stamps want RSA
    name = certificates.Name([certificates.NameAttribute(NameOID.COMMON_NAME, "Hội Mẫu")])
    made = (
        certificates.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(5 + stamps)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2060, 1, 1, tzinfo=UTC))
        .add_extension(certificates.KeyUsage(True, True, False, False, False, True, False, False, False), critical=True)
    )
    if stamps:
        made = made.add_extension(certificates.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return Person(key, made.sign(key, hashes.SHA256()))


def signed(
    data: bytes, name: str = "Sig1", box: Box | None = None, page: int = 0, *, seal: bool = False, **metadata: Any
) -> bytes:
    """`data` with a signature behind it, its picture in a `box` on a page if there is one, over a `seal` if wanted."""
    background = PdfImage(Image.new("RGBA", (60, 40), (200, 20, 20, 128))) if seal else None
    writer = IncrementalPdfFileWriter(BytesIO(data))
    signer = PdfSigner(
        PdfSignatureMetadata(field_name=name, **metadata),
        signer=person().signer(),
        new_field_spec=SigFieldSpec(name, box=box, on_page=page),
        stamp_style=TextStampStyle(stamp_text="Ky boi %(signer)s", background=background) if box else None,
        timestamper=person(stamps=True).stamper() if metadata.get("use_pades_lta") else None,
    )
    done: BytesIO = signer.sign_pdf(writer)
    return done.getvalue()


def archived(data: bytes) -> bytes:
    """`data` signed for long: with what proves the signature (DSS), and a time stamp over it (DocTimeStamp)."""
    roots = [person().certificate, person(stamps=True).certificate]
    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    return signed(
        data, subfilter=SigSeedSubFilter.PADES, embed_validation_info=True, use_pades_lta=True,
        validation_context=context,
    )  # fmt: skip


def stamped(data: bytes) -> bytes:
    """`data` with a time stamp of its own."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    done: BytesIO = PdfTimeStamper(person(stamps=True).stamper()).timestamp_pdf(writer, "sha256")
    return done.getvalue()
