"""Registers of contracts (合同台账) brought in: `sheet` reads, `check` judges, `bring_in` performs and hands back.

A contract is one row, or one row for each of its milestones. What is good comes in, each contract by acts with
receipts of their own; what is not goes back as a spreadsheet with the reason in its last column, to be mended and sent
again.
"""
