// The server: pages on the loopback address.
var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Run();
