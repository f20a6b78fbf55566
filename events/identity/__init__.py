"""WHO AND WHAT IS THE SAME: pure rules over plain values, no Django, no database; the lists are in data/."""
