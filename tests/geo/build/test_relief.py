"""The pictures of the sea floor show what they are for, and stay pale enough for lines."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from geo.build.relief import SIZE_PX
from geo.layers import SHAPES_FOLDER
from geo.projection import DISC_RADIUS_M, forward

THEMES = ("light", "dark")
# Ends of short lines across each form, as the bed grid has them: on the crest or shelf, and in the deep beside it.
FORMS = {
    "Lomonosov Ridge by the Pole": ((140.0, 88.0), (108.0, 88.0)),
    "Lomonosov Ridge off Siberia": ((143.0, 83.0), (127.0, 83.0)),
    "Lomonosov Ridge off Greenland": ((-56.0, 86.5), (-35.0, 86.5)),
    "shelf edge of the Laptev Sea": ((125.0, 76.5), (125.0, 79.5)),
    "shelf edge of the Beaufort Sea": ((-135.0, 70.2), (-140.0, 73.0)),
    "shelf edge north of Svalbard": ((20.0, 80.7), (20.0, 83.0)),
}
FAINTEST = {"light": 12, "dark": 6}


def picture(theme: str) -> NDArray[np.float64]:
    """Give a picture as rows, columns, and red, green, blue, alpha."""
    with Image.open(SHAPES_FOLDER / f"relief-{theme}.webp") as image:
        return np.asarray(image.convert("RGBA"), dtype=np.float64)


def brightness(pixels: NDArray[np.float64], lon: float, lat: float) -> float:
    """Give the mean brightness of 5 x 5 pixels round a point."""
    x, y = forward(lon, lat)
    column, row = (int((float(value) + DISC_RADIUS_M) / (2 * DISC_RADIUS_M) * SIZE_PX) for value in (x, -y))
    return float(pixels[row - 2 : row + 3, column - 2 : column + 3, :3].mean())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_plain_to_see(form: str, theme: str) -> None:
    high, deep = (brightness(picture(theme), *point) for point in FORMS[form])
    assert high - deep >= FAINTEST[theme]


@pytest.mark.parametrize("theme", THEMES)
def test_the_gakkel_ridge_has_its_valley_between_two_crests(theme: str) -> None:
    pixels = picture(theme)
    across = [brightness(pixels, 30.0, lat) for lat in np.arange(84.5, 86.8, 0.05)]
    valley = int(np.argmin(across[10:-10])) + 10
    assert min(max(across[:valley]), max(across[valley:])) - across[valley] >= FAINTEST[theme]


@pytest.mark.parametrize("theme", THEMES)
def test_the_picture_is_clear_beyond_the_edge(theme: str) -> None:
    assert picture(theme)[[0, 0, -1, -1], [0, -1, 0, -1], 3].tolist() == [0] * 4


@pytest.mark.parametrize("theme", THEMES)
def test_the_picture_has_its_size(theme: str) -> None:
    assert picture(theme).shape == (SIZE_PX, SIZE_PX, 4)


def test_the_light_sea_is_pale_enough_for_lines() -> None:
    pixels = picture("light")
    shown = pixels[pixels[..., 3] == 255][:, :3]
    assert np.percentile(shown.mean(axis=1), 1) > 140


def test_the_dark_sea_is_dark_enough_for_lines() -> None:
    pixels = picture("dark")
    shown = pixels[pixels[..., 3] == 255][:, :3]
    assert np.percentile(shown.mean(axis=1), 99) < 60
