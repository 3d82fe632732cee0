var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();

var app = builder.Build();
app.MapHealthChecks("/healthz");
app.MapGet("/products", () => new[] { "anvil", "bellows", "tongs" });
app.MapPost("/admin/refresh", () => Results.Accepted()).RequireHost("*:9090");
app.Run();
