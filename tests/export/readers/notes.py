"""Renders Markdown with footnotes; prints the text that a reader sees and the marks that would be HTML, as JSON."""
import json
import sys

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

tokens = MarkdownIt("commonmark", {"html": True}).use(footnote_plugin).use(front_matter_plugin).parse(open(sys.argv[1], encoding="utf-8", newline="").read())
found = {"texts": [], "html": [], "links": [], "notes": 0, "references": 0, "headings": []}


def walk(tokens):
    heading = False
    for token in tokens:
        if token.type == "heading_open":
            heading = True
        if token.type == "inline":
            text = "".join(child.content if child.type in ("text", "text_special", "code_inline") else "\n" if child.type in ("softbreak", "hardbreak") else "" for child in token.children)
            found["texts"].append(text)
            if heading:
                found["headings"].append(text)
            heading = False
            walk(token.children)
        if token.type in ("html_block", "html_inline"):
            found["html"].append(token.content)
        if token.type == "link_open":
            found["links"].append(token.attrs["href"])
        found["notes"] += token.type == "footnote_open"
        found["references"] += token.type == "footnote_ref"


walk(tokens)
print(json.dumps(found))
