using System.ComponentModel.DataAnnotations;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();
builder.Services.AddOptions<ReturnsOptions>().BindConfiguration("Returns").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddHttpClient("shipping", client => client.BaseAddress = new Uri("http://shipping"));
var port = builder.Configuration.GetValue("CARRIER_PORT", 80);

var app = builder.Build();
app.MapHealthChecks("/healthz");
app.MapPost("/ready", () => Results.Ok());
app.MapHealthChecks("/admin/healthz").RequireHost("*:9090");
if (app.Environment.IsDevelopment())
{
    app.MapHealthChecks("/alive");
}

app.UseHttpsRedirection();
app.MapGet("/returns", () => new[] { "anvil" });
app.MapGet("/carrier", () => port);
app.Run();

/// <summary>What the deployment may set under <c>Returns__</c>.</summary>
internal sealed class ReturnsOptions
{
    /// <summary>For how many days goods are taken back.</summary>
    public int Days { get; set; } = 14;

    public string Note { get; set; } = "";

    [Required]
    public string Queue { get; set; } = "";
}
