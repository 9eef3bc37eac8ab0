"""What a pilot has learned: experience cards, who adopted them and how it fared, and the kit that is handed on."""
