"""Official notices: every one that the law asks for, made from the public ledger, as page, PDF and DOCX."""
