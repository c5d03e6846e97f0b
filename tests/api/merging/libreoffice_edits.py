"""Edits that LibreOffice itself makes in Word files, by a macro: words, paragraphs in and out, split, joined, rows."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

# Each line of the list says which file, where it goes, and which numbers at random are drawn; odd ones are tracked.
_MACRO: Final = """
Sub Run(listfile As String)
  Dim f As Integer, l As String, parts
  f = FreeFile
  Open listfile For Input As #f
  Do While Not Eof(f)
    Line Input #f, l
    If Len(l) > 3 Then
      parts = Split(l, "|")
      One(parts(0), parts(1), CLng(parts(2)))
    End If
  Loop
  Close #f
  StarDesktop.terminate()
End Sub

Function R(n As Long) As Long
  R = Int(Rnd() * n)
End Function

Sub One(a As String, b As String, seed As Long)
  Dim p(0) As New com.sun.star.beans.PropertyValue
  p(0).Name = "Hidden" : p(0).Value = True
  Dim doc, text, e, par, n As Long, i As Long, k As Long, cur, j As Long
  doc = StarDesktop.loadComponentFromURL("file://" & a, "_blank", 0, p())
  Randomize seed
  For i = 1 To (seed Mod 100)
    n = R(10)
  Next
  doc.RecordChanges = (seed Mod 2 = 1)
  text = doc.Text
  If seed = 0 Then GoTo Saved
  For k = 1 To 1 + R(4)
    Dim pars(400)
    n = 0
    e = text.createEnumeration()
    Do While e.hasMoreElements()
      par = e.nextElement()
      If par.supportsService("com.sun.star.text.Paragraph") Then
        If Len(par.String) > 30 And n < 400 Then
          pars(n) = par
          n = n + 1
        End If
      End If
    Loop
    par = pars(2 + R(n - 3))
    cur = text.createTextCursorByRange(par.Start)
    j = R(6)
    Select Case R(7)
    Case 0
      For i = 0 To j : cur.gotoNextWord(False) : Next
      cur.gotoEndOfWord(True)
      cur.String = "chữ mới"
    Case 1
      cur = text.createTextCursorByRange(par.End)
      text.insertControlCharacter(cur, 0, False)
      text.insertString(cur, "Đoạn thêm số " & seed & " nói việc chưa có.", False)
    Case 2
      cur.gotoEndOfParagraph(True)
      cur.goRight(1, True)
      cur.String = ""
    Case 3
      For i = 0 To j + 1 : cur.gotoNextWord(False) : Next
      text.insertControlCharacter(cur, 0, False)
    Case 4
      cur.gotoEndOfParagraph(False)
      cur.goRight(1, True)
      cur.String = " "
    Case 5
      For i = 0 To j : cur.gotoNextWord(False) : Next
      text.insertString(cur, "rất ", False)
    Case 6
      If doc.TextTables.Count > 2 Then
        Dim t
        t = doc.TextTables.getByIndex(1)
        If t.Rows.Count > 3 Then t.Rows.removeByIndex(2, 1)
      End If
    End Select
  Next
Saved:
  Dim q(0) As New com.sun.star.beans.PropertyValue
  q(0).Name = "FilterName" : q(0).Value = "MS Word 2007 XML"
  doc.storeToURL("file://" & b, q())
  doc.close(True)
End Sub
"""
_MODULE: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">'
    "{macro}</script:module>"
)
_LIBRARY: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
    'library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/>'
    "</library:library>"
)
_LIBRARIES: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">'
    '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" '
    'library:link="false"/></library:libraries>'
)


def edit_in_libreoffice(folder: Path, files: Iterable[tuple[Path, Path, int]]) -> None:
    """Makes edits in each file, and saves it as another one; the numbers say which edits."""
    profile, program = folder / "profile", shutil.which("soffice") or ""
    start = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    subprocess.run([*start, "--terminate_after_init"], capture_output=True, check=True)  # makes the profile
    basic = profile / "user" / "basic"
    (basic / "Standard").mkdir(parents=True, exist_ok=True)
    (basic / "script.xlc").write_text(_LIBRARIES)
    (basic / "Standard" / "script.xlb").write_text(_LIBRARY)
    (basic / "Standard" / "Edits.xba").write_text(_MODULE.format(macro=escape(_MACRO)))
    listed = folder / "files.txt"
    listed.write_text("".join(f"{old}|{new}|{seed}\n" for old, new, seed in files))
    subprocess.run([*start, f'macro:///Standard.Edits.Run("{listed}")'], capture_output=True, check=True)
