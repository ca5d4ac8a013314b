// The `weft` command.
return 0;
