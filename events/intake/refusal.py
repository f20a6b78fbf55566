class Refused(Exception):
    """A file or folder that holds no report; the message says why, in the user's language."""
