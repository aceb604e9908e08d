"""Writes the exports of this folder: pip install openpyxl odfpy, then run it here."""
import datetime as dt
from pathlib import Path

import openpyxl
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

OUT = Path(__file__).parent / "exports"


def put(name, text, encoding="utf-8"):
    (OUT / name).write_bytes(text.encode(encoding))


# KoboToolbox: groups before each field, ids, times with a zone, a personal column.
put("kobo.csv", '''"start","end","debut/date_action","debut/promotion","debut/nom_animateur","mesure/action","mesure/quantite","mesure/lieu","_id","_uuid","_submission_time","_submitted_by"
"2020-04-07T18:02:11.000+02:00","2020-04-07T18:05:40.000+02:00","2020-04-07","w15-01","Zoé Aubert","collect_kits","12","fr-75","101","6f1c2b7e-0c1d-4a5e-9b1a-000000000001","2020-04-07T16:05:44","zoe"
"2020-04-08T18:02:11.000+02:00","2020-04-08T18:05:40.000+02:00","2020-04-08","w15-01","Zoé Aubert","collect_kits","7","fr-75","102","6f1c2b7e-0c1d-4a5e-9b1a-000000000002","2020-04-08T16:05:44","zoe"
"2020-04-08T18:02:11.000+02:00","2020-04-08T18:05:40.000+02:00","2020-04-08","w15-01","Zoé Aubert","collect_kits","7","fr-75","102","6f1c2b7e-0c1d-4a5e-9b1a-000000000002","2020-04-08T16:05:44","zoe"
"2020-04-09T18:02:11.000+02:00","2020-04-09T18:05:40.000+02:00","2020-04-09","w15-09","Zoé Aubert","collect_kits","5","fr-75","103","6f1c2b7e-0c1d-4a5e-9b1a-000000000003","2020-04-09T16:05:44","zoe"
"2020-04-29T18:02:11.000+02:00","2020-05-02T18:05:40.000+02:00","2020-04-29","w15-02","Ali Benz","collect_kits","9","fr-93","104","6f1c2b7e-0c1d-4a5e-9b1a-000000000004","2020-05-02T16:05:44","ali"
"2020-04-10T18:02:11.000+02:00","2020-04-10T18:05:40.000+02:00","2020-04-10","w15-02","Ali Benz","visit_shops","=cmd|' /C calc'!A0","fr-93","105","6f1c2b7e-0c1d-4a5e-9b1a-000000000005","2020-04-10T16:05:44","ali"
''')

# Google Forms in French: a timestamp, questions as titles, line breaks in a cell.
put("google-forms.csv", '''Horodateur,Adresse e-mail,Date de l'action,Votre promotion,Quelle action ?,Combien ?,Où ?,Remarques
14/04/2020 18:12:45,zoe@example.org,13/04/2020,Les Lilas,Collecter des kits,15,Paris,"Deux voisins
ont aidé"
14/04/2020 18:20:01,ali@example.org,14/04/2020,Montreuil,Collecter des kits,"11",93,
14/04/2020 18:21:30,ali@example.org,14/04/2020,Montreuil,Collecter des kits,"11",93,
15/04/2020 09:00:00,lea@example.org,31/04/2020,Montreuil,Collecter des kits,3,93,
16/04/2020 09:00:00,lea@example.org,16/04/2020,Montreuil,Collecter des kit,3,93,
17/04/2020 09:00:00,lea@example.org,17/04/2020,Montreuil,Visiter des commerces,4,Seine Saint Denis,
''')

# Airtable: a byte order mark, record ids with capitals, a second measure.
put("airtable.csv", '''\ufeffName,Record ID,Date,Cohort,Action,Visites,Appels,Territory,Created
Zoe,recA1b2C3d4E5f6G7,2020-04-20,w15-01,visit-shops,6,2,Paris,2020-04-20 10:11
Zoe,reca1B2c3D4e5F6g7,2020-04-21,w15-01,visit-shops,5,,Paris,2020-04-21 10:11
Ali,recB1b2C3d4E5f6G7,2020-04-22,w15-02,visit-shops,"1,234",1,Paris,2020-04-22 10:11
Ali,recC1b2C3d4E5f6G7,2020-04-23,w15-02,visit-shops,,3,Paris,2020-04-23 10:11
Ali,recA1b2C3d4E5f6G7,2020-04-24,w15-02,visit-shops,3,3,Paris,2020-04-24 10:11
''')

# Excel in French: semicolons, Windows-1252, thousands with a space, decimal commas.
put("excel-fr.csv", '''Date (jj/mm/aaaa);Promotion;Action;Quantité;Territoire;Participants;Preuve;Niveau de preuve;Téléphone\r
06/04/2020;Les Lilas;Collecter des kits;8;;;;;0600000000\r
21/04/2020;Les Lilas;Collecter des kits;1 250;Paris;12;reçu;2;0600000000\r
22/04/2020;Montreuil;Collecter des kits;3,5;Paris;;;;0600000000\r
23/04/2020;Montreuil;Collecter des kits;douze;Paris;;;;0600000000\r
24/04/2020;Montreuil;Collecter des kits;20;Pari;;;;0600000000\r
;;;;;;;;\r
25/04/2020;Montreuil;Collecter des kits;-4;Paris;;;;0600000000\r
''', "cp1252")


def rows():
    """The same entries with what a workbook knows: dates, numbers, formulas."""
    day = dt.date
    return [
        ["Date", "Promotion", "Action", "Quantité", "Territoire", "Commentaire"],
        [day(2020, 4, 27), "Les Lilas", "Collecter des kits", 12, "Paris", "à l'aise"],
        [day(2020, 4, 28), "Les Lilas", "Collecter des kits", 0.1 + 0.2, "Paris", None],
        [day(2020, 4, 28), "Les Lilas", "Collecter des kits", 9, "Paris", None],
        [day(2020, 4, 27), "Les Lilas", "Collecter des kits", 12, "Paris", None],
        [43950, "Montreuil", "Collecter des kits", 14, "93", None],
        ["2020-04", "Montreuil", "Visiter des commerces", 30, "93", None],
        [day(2020, 4, 30), "Montreuil", "Danser", 1, "93", None],
    ]


book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Saisie"
for row in rows():
    sheet.append(row)
for cell in sheet["A"][1:5]:
    cell.number_format = "DD/MM/YYYY"
book.create_sheet("Listes").append(["rien"])
book.save(OUT / "excel.xlsx")

document = OpenDocumentSpreadsheet()
table = Table(name="Saisie")
for row in rows():
    line = TableRow()
    for value in row:
        if isinstance(value, dt.date):
            cell = TableCell(valuetype="date", datevalue=value.isoformat())
            cell.addElement(P(text=value.strftime("%d/%m/%y")))
        elif isinstance(value, (int, float)):
            cell = TableCell(valuetype="float", value=value)
            cell.addElement(P(text=str(value)))
        elif value is None:
            cell = TableCell()
        else:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=value))
        line.addElement(cell)
    line.addElement(TableCell(numbercolumnsrepeated=16378))
    table.addElement(line)
rest = TableRow(numberrowsrepeated=1048568)
rest.addElement(TableCell(numbercolumnsrepeated=16384))
table.addElement(rest)
document.spreadsheet.addElement(table)
document.save(OUT / "calc.ods")
