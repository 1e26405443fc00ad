"""The seams at which `bench.speed` puts its clocks are those of the product."""

import pytest
from bench.speed import SEAMS, Clock, seams


@pytest.mark.parametrize(("stage", "owner", "name"), SEAMS)
def test_every_seam_is_there(stage: str, owner: object, name: str) -> None:
    assert callable(getattr(owner, name, None)), f"{stage}: {name} is gone"


def test_the_product_is_as_before_when_the_clocks_are_off() -> None:
    before = [getattr(owner, name) for _, owner, name in SEAMS]
    with seams(Clock()):
        assert all(
            getattr(owner, name) is not was
            for (_, owner, name), was in zip(SEAMS, before, strict=True)
        )
    assert [getattr(owner, name) for _, owner, name in SEAMS] == before
