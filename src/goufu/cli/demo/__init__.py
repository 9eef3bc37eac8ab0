"""The main job: one purchase from need to archive, with real parts, on a simulated moment.

`people` is the cast, `stage` the hand that performs and tries, `devices` what lies on their own machines, `chapters/`
the story in its order. Everything goes through `perform` and the commands a bidder would use.
"""
