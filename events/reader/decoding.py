"""The text of a file's bytes."""


class Unreadable(Exception):
    """Bytes that are no text the reader knows: a reason as a code, and in words."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def decode(data: bytes) -> str:
    """The text of UTF-8 bytes, newlines untouched."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable("encoding", "not text in UTF-8") from error
