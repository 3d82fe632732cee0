var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/reviews", () => new[] { "An anvil like no other." });
app.Run();
