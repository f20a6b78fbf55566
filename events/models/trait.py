import hashlib

from django.db import models


class TraitQuerySet(models.QuerySet):
    def of_names(self, traits):
        """The traits that speakers of these names have: `traits` are pairs of a name's key and a trait."""
        return self.filter(token__in={token_of(name, trait) for name, trait in traits})


class Trait(models.Model):
    """Something a speaker is known again by, with the first and last day it was met with; see events.identity.people.

    Made from the participations, and made anew from them at any time. The token stands for name and trait, so that a
    person is found among any number of namesakes at the same cost.
    """

    speaker = models.ForeignKey("Speaker", models.CASCADE, related_name="traits")
    kind = models.CharField(max_length=8)
    value = models.TextField()
    token = models.BigIntegerField(db_index=True)
    first_on = models.DateField(null=True)
    last_on = models.DateField(null=True)

    objects = TraitQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["speaker", "token"], name="one_trait_a_speaker")]


def token_of(name, trait):
    """The number under which speakers of this name (its key) with this trait are found."""
    digest = hashlib.blake2b("\t".join((name, *trait)).encode(), digest_size=8).digest()
    return int.from_bytes(digest) >> 1
