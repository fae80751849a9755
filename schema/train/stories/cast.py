"""Casting: who and what is in a story. Mixed into Story, whose random choices it uses."""
import copy

from . import world
from .world import Being, Food, Group, Thing


class Casting:
    def cast(self, **roles):
        """Give roles their players: beings, things, places, or plain phrases (text)."""
        self.roles.update(roles)

    def _name(self, pool):
        while True:
            name = self.pick(pool)
            if name not in self.names:
                self.names.add(name)
                return name

    def _pet_name(self, gender):
        while True:
            name = self._name(world.PETS)
            if name not in (world.NOT_HE if gender == "he" else world.NOT_SHE):
                return name

    def child(self, gender=None, trait=None):
        gender = gender or ("he" if self.chance(0.5) else "she")
        boy = gender == "he"
        return Being("boy" if boy else "girl", gender, self._name(world.BOYS if boy else world.GIRLS),
                     trait or self.pick(world.MILD_TRAITS))

    def animal(self, kind=None, lives=None, named=True, trait=None, gender=None, hero=False, flies=None):
        """An animal; `kind` a noun or a list of nouns, `lives` one of house farm forest pond jungle garden meadow."""
        if isinstance(kind, (list, tuple)):
            kind = self.pick(kind)
        if kind is None:
            kind = self.pick([k for k in world.KINDS.values() if (lives is None or lives in k.lives)
                              and (k.hero or not hero) and flies in (None, k.flies)]).noun
        gender = gender or ("he" if self.chance(0.5) else "she")
        return Being(kind, gender, self._pet_name(gender) if named else "", trait or self.pick(world.MILD_TRAITS),
                     kind=world.KINDS[kind])

    def hero(self, animals=0.35, trait=None):
        """Somebody to tell about: mostly a child, else an animal with a name."""
        return self.animal(hero=True, trait=trait) if self.chance(animals) else self.child(trait=trait)

    def friend_for(self, h, trait=None, same=0.35):
        """Somebody of the same world as h (child with child, forest animal with forest animal), mostly of the
        other gender so that pronouns stay clear."""
        gender = h.gender if self.chance(same) else {"he": "she", "she": "he"}[h.gender]
        if h.kind is None:
            return self.child(gender, trait)
        kinds = [k.noun for k in world.KINDS.values() if set(k.lives) & set(h.kind.lives) and k.noun != h.noun and k.hero]
        return self.animal(kinds, trait=trait, gender=gender)

    def kin(self, h, who=("mom", "mom", "mom", "dad", "dad", "grandma", "grandpa")):
        """A grown-up of h's family, later called 'Mom' or 'his mom'."""
        who = who if isinstance(who, str) else self.pick(who)
        g = Being(who, world.KIN[who], kin_of=h)
        g.as_name = who in ("mom", "dad", "grandma", "grandpa") and self.chance(0.4)
        return g

    def grownup(self, noun=None, named=None):
        """A grown-up from outside the family: 'an old man named Mr. Brown' or just 'the baker'."""
        noun, gender = self.pick([g for g in world.GROWNUPS if noun in (None, g[0])])
        g = Being(noun, gender)
        if self.chance(0.4) if named is None else named:
            g.name = self.pick(world.TITLES[gender]) + " " + self._name(world.SURNAMES)
        return g

    def thing_hero(self, noun, adj="little", gender=None, name=None):
        """A thing that thinks and feels: 'a little car named Beep' (name='' leaves it without a name)."""
        gender = (gender or ("he" if self.chance(0.5) else "she")) if name != "" else "it"
        return Being(noun, gender, self._pet_name(gender) if name is None else name, adj)

    def group(self, *members, noun="friends"):
        return Group(*members, noun=noun)

    def thing(self, *tags, noun=None, without=()):
        """A thing with all the tags (see world.THINGS), e.g. s.thing("toy", "round")."""
        rows = [t for t in world.THINGS if (noun in (None, t[0])) and t[2].issuperset(tags)
                and not t[2].intersection(without)]
        noun, adjs, tags, fact = self.pick(rows)
        color = self.pick(world.COLORS)
        adj = self.pick(adjs).replace("COLOR", color)
        return Thing(noun, adj, tags, fact.replace("COLOR", self.pick(world.COLORS)))

    def food(self, *tags, without=()):
        return Food(*self.pick([f for f in world.FOODS if f[2].issuperset(tags) and not f[2].intersection(without)]))

    def place_for(self, h, *tags, without=("indoor",)):
        """Go to a place where h may be, with the tags: it is {place} from now on."""
        homes = {"kid"} if h.kind is None else set(h.kind.lives)
        fit = [p for p in world.PLACES if p.who & homes and p.tags.issuperset(tags) and not p.tags & set(without)]
        if not fit:
            fit = [p for p in world.PLACES if p.tags.issuperset(tags)]
        return self.at(self.pick(fit))

    def at(self, place):
        """Move the story to a place (a Place or its noun); it is {place} from now on."""
        if isinstance(place, str):
            place = next(p for p in world.PLACES if p.noun == place)
        place = copy.copy(place)
        place.spots = list(place.spots)
        self.place = self.roles["place"] = place
        return place
