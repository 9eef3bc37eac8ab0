"""When the platform could be reached: by its own record (`stretches`), and by a prober from outside (`probes`)."""
