#!/usr/bin/env python3
"""Makes the pictures of the example sites anew (needs Pillow).

They are small, flat and ours: no photo of anybody. `phone.jpg` holds all that a phone
would add: place, camera, comment, profile of colours, thumbnail, and it lies on its side.
"""

import io
import pathlib
import random
import struct
import zlib

from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

SITES = pathlib.Path(__file__).parent / "sites"


def folder(site):
    path = SITES / site / "content" / "images"
    path.mkdir(parents=True, exist_ok=True)
    return path


def halves(width, height, left, right):
    picture = Image.new("RGB", (width, height), left)
    ImageDraw.Draw(picture).rectangle((width // 2, 0, width, height), fill=right)
    return picture


def phone(path):
    # Upright it is 600 × 900: red above, blue below. It is stored lying on its side, so
    # that turning it by a quarter clockwise (orientation 6) sets it right.
    picture = halves(900, 600, (200, 30, 30), (30, 30, 200))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "ACME-CAMERA"
    exif[0x013B] = "SECRET-AUTHOR"
    exif[0x8825] = {1: "N", 2: (43.0, 17.0, 47.0), 3: "E", 4: (5.0, 22.0, 12.0),
                    29: "2020:04:17"}
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>SECRET-XMP</rdf:RDF></x:xmpmeta>'
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture.save(path, quality=70, exif=exif, icc_profile=profile, comment=b"SECRET-COMMENT",
                 xmp=xmp)


def drawing(path, width=520, height=320):
    picture = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((40, 40, width - 40, height - 40), fill=(20, 120, 90, 255))
    info = PngInfo()
    info.add_text("Author", "SECRET-AUTHOR")
    picture.save(path, pnginfo=info, optimize=True)


def chunk(name, body):
    crc = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", crc)


def png_of(width, height):
    """A picture that says how large it is, and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
            + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b""))


def jpeg_of(width, height):
    """The same as a photo: a real one whose header says another size."""
    buffer = io.BytesIO()
    Image.new("RGB", (16, 16), (9, 9, 9)).save(buffer, "JPEG")
    data = bytearray(buffer.getvalue())
    at = data.index(b"\xff\xc0")
    data[at + 5:at + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def shown():
    here = folder("pictures")
    phone(here / "phone.jpg")
    drawing(here / "dessin.png")
    (here / "recits").mkdir(exist_ok=True)
    halves(700, 300, (240, 200, 40), (40, 40, 40)).save(here / "recits" / "affiche.webp", lossless=True)
    # A picture whose name says something else than what it holds.
    halves(120, 80, (10, 90, 160), (250, 250, 250)).save(here / "croquis.jpg", "PNG")
    halves(20, 20, (1, 2, 3), (4, 5, 6)).save(here / "oubliee.gif")


def refused():
    here = folder("pictures-that-cannot-be-shown")
    buffer = io.BytesIO()
    halves(300, 200, (200, 30, 30), (30, 30, 200)).save(buffer, "JPEG")
    (here / "Kit.jpg").write_bytes(buffer.getvalue())
    (here / "coupee.jpg").write_bytes(buffer.getvalue()[:-200])
    cut = here / "coupee.png"
    drawing(cut)
    cut.write_bytes(cut.read_bytes()[:-400])
    (here / "vide.jpg").write_bytes(b"")
    (here / "telephone.jpg").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    (here / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (here / "scan.tif").write_bytes(b"II*\0\x08\0\0\0")
    (here / "notes.png").write_text("Penser aux photos.\n")
    (here / "immense.png").write_bytes(png_of(60000, 60000))
    (here / "affiche.jpg").write_bytes(jpeg_of(8200, 5000))
    frames = [halves(30, 20, (255, 0, 0), (0, 0, at)) for at in (0, 255)]
    frames[0].save(here / "anime.gif", save_all=True, append_images=frames[1:], duration=100)


def heavy():
    # Noise that repeats: light as it is, heavy once it is made smaller.
    here = folder("heavy-picture")
    dice = random.Random(1)
    tile = Image.new("RGB", (61, 61))
    tile.putdata([dice.choice([(0, 0, 0), (255, 255, 255)]) for _ in range(61 * 61)])
    picture = Image.new("RGB", (1620, 900))
    for x in range(0, 1620, 61):
        for y in range(0, 900, 61):
            picture.paste(tile, (x, y))
    picture.save(here / "grain.webp", lossless=True)
    halves(40, 30, (1, 2, 3), (4, 5, 6)).save(folder("image-without-text") / "soupe.jpg")


shown()
refused()
heavy()
