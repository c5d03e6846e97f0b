"""What was added behind a PDF that this program gives: signatures, or something that nobody here can vouch for.

Readers of PDFs mend what is not written as the standard wants, each in its own way, and so show different pages of one
file. Hence one strict reading: `syntax` and `revisions` account for every byte that was added and mend nothing;
`changes` lets those changes pass alone that a signature needs, `printed` and `drawn` keep its picture off what the page
shows; `second_readers` (qpdf, pyHanko) have to see the same. `examining` is what runs in the limited process.
"""
