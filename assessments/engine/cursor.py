"""Bytes go in; one field after the other comes out, and a field that is not all there is refused."""

from assessments.engine.refusals import foreign

__all__ = ["Cursor"]


class Cursor:
    """Reads bytes from front to back."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def take(self, size: int) -> bytes:
        """Give the next bytes.

        Raises:
            LinkError: where fewer are left.

        """
        if size > len(self.data):
            raise foreign(how="a field in it is longer than the link")
        taken, self.data = self.data[:size], self.data[size:]
        return taken

    def number(self, size: int) -> int:
        """Give the next bytes as a whole number, the highest byte first."""
        return int.from_bytes(self.take(size), "big")

    def rest(self) -> bytes:
        """Give all that is left."""
        return self.take(len(self.data))
