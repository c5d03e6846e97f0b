"""Where an organisation can be reached, as its file says."""

from typing import Annotated

from annual_report.language import N_
from annual_report.model.base import About, Model
from annual_report.values.text_types import Text


class Contact(Model):
    """Address, telephone, fax, mail and web page."""

    address: Annotated[
        Text | None, About(N_("Address"), N_("Where its office is."), ("Số 1, đường Mẫu, tỉnh Mẫu", "Số 5, phố Mẫu"))
    ] = None
    phone: Annotated[
        Text | None,
        About(N_("Telephone"), N_("The number, as it is to be printed."), ("0271.3000.000", "0271 3000 000")),
    ] = None
    fax: Annotated[
        Text | None, About(N_("Fax"), N_("The number, as it is to be printed."), ("0271.3000.001", "0271 3000 001"))
    ] = None
    email: Annotated[
        Text | None, About(N_("E-mail"), N_("The mail address."), ("vanphong@hoi-mau.example", "hm@hoi-mau.example"))
    ] = None
    website: Annotated[
        Text | None, About(N_("Web page"), N_("Its address."), ("hoi-mau.example", "www.hoi-mau.example"))
    ] = None
