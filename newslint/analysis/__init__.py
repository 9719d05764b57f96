"""What many rules share: paragraphs, sentences, tokens, zones, quotations; plain values in and out."""
