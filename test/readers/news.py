"""Reads news with feedparser, which asks for them itself."""

import feedparser
from typed import answer


def entry(one):
    return {
        "id": one.id,
        "title": one.title,
        "updated": one.updated,
        "is_time": one.updated_parsed is not None,
        "summary": one.summary,
        "terms": [tag.term for tag in one.tags],
    }


def read(address):
    read = feedparser.parse(address)
    if read.bozo:
        raise read.bozo_exception
    return {
        "bozo": int(read.bozo),
        "version": read.version,
        "id": read.feed.id,
        "title": read.feed.title,
        "links": {link.rel: link.href for link in read.feed.links},
        "again": feedparser.parse(address, etag=read.etag).status,
        "entries": [entry(one) for one in read.entries],
    }


answer(lambda addresses: [read(address) for address in addresses])
