"""Another program's reader of QR codes must read what the engine draws."""

import numpy as np
import pytest
import zxingcpp

from assessments.engine.qr import code

SQUARE = 3
"""How many pixels wide a square is drawn."""


def link(length: int) -> str:
    """Give a link of this many characters, with letters that differ."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    start = "https://site.example/assess/sample/#r="
    return start + "".join(letters[(place * place + 7 * place) % 61] for place in range(length - len(start)))


@pytest.mark.parametrize("length", [60, 300, 1000, 2000, 2953])
def test_the_reader_gives_the_link(length: int) -> None:
    """A code of any size holds the link, whole and alone, at the lowest level of error correction."""
    dark = np.pad(np.array(code(link(length)).rows), 4)
    pixels = np.where(np.kron(dark, np.ones((SQUARE, SQUARE), dtype=bool)), 0, 255).astype(np.uint8)
    [found] = zxingcpp.read_barcodes(pixels)
    assert (link(length), zxingcpp.BarcodeFormat.QRCode, "L") == (found.text, found.format, found.ec_level)
