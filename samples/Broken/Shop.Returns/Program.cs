var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();
builder.Services.AddHttpClient("labels", client => client.BaseAddress = new Uri("http://labels.shop"));

var app = builder.Build();
app.MapHealthChecks("/healthz");
app.MapPost("/ready", () => Results.Ok());
app.MapHealthChecks("/admin/healthz").RequireHost("*:9090");
if (app.Environment.IsDevelopment())
{
    app.MapHealthChecks("/alive");
}

app.MapGet("/returns", () => new[] { "anvil" });
app.Run();
