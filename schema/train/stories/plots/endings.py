"""Endings without the stock closing lines ('What a fun day it was!'), for plots that end quietly or sadly."""


def close(s, lesson=(), ever=(), last=(), h="h"):
    """One closing sentence that names {h}: a lesson (present clause), a habit (past predicate) or a whole sentence."""
    e = "{%s}" % h
    kind = s.pick([k for k, ways in (("lesson", lesson), ("lesson", lesson), ("ever", ever), ("last", last), ("last", last)) if ways])
    if kind == "lesson":
        way = s.pick([e + " learned that %s.", "That day, " + e + " learned that %s.", e + " never forgot that %s.",
                      "Now " + e + " knew that %s.", "In the end, " + e + " understood that %s."]) % s.pick(list(lesson))
    elif kind == "ever":
        way = s.pick(["From that day on, ", "After that, ", "From then on, ", "Ever since that day, "]) + e + " " + s.pick(list(ever)) + "."
    else:
        way = s.pick(list(last))
    s.say(way)
