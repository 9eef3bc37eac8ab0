"""What `goufu bench` measures with: a house of its own, worker processes, the acts they do, and what stands beside."""
