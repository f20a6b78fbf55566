// Goes on adding by itself; without script there is the button.
document.getElementById("adding").requestSubmit();
