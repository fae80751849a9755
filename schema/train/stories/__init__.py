"""Small worlds that tell children's stories (see story.py for the plot writer's API)."""
