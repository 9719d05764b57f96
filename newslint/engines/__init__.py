"""Engines: programs beside newslint that read copy, each as a function from a document to findings."""
