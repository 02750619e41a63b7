"""What there is, in the field's words. No SQL, no Qt.

One word wins everywhere, in code, window and manual:

Project      one file with documents, a codebook, annotations, coders.      Avoid: workspace
Document     one text that is coded.                                        Avoid: file, source
Codebook     the tree of codes.                                             Avoid: scheme
Facet        the kind of a code: abuse type, actor, recommendation, own.    Avoid: category
Code         one entry of the codebook.                                     Avoid: tag, label, node
Annotation   one span of one document given one code by one coder.          Avoid: coding, highlight, segment
Span         half-open code points of one document's canonical text.        Avoid: range, pos0/pos1
Coder        a person who codes, under a name of their choice.              Avoid: user, owner
Memo         what a person writes about something.                          Avoid: note, comment
Attribute    a named value of a document or annotation.                     Avoid: variable
Snapshot     a frozen picture of a project.                                 Avoid: dump, dto
Change set   one step of one coder, as the journal keeps it.                Avoid: event, op
"""
