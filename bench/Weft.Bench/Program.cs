// Runs one benchmark by name.
return 0;
