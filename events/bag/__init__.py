"""The whole archive as a BagIt bag, and an archive from a bag: on the same database engine or another."""

from events.bag.dump import dump
from events.bag.restore import NotRestored, restore

__all__ = ["NotRestored", "dump", "restore"]
