using Microsoft.Extensions.Options;
using Shop.Orders;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();
builder.Services.Configure<OrdersOptions>(builder.Configuration.GetSection("Orders"));

var app = builder.Build();
app.MapHealthChecks("/healthz");
app.MapGet("/orders", (IOptions<OrdersOptions> options) => new[] { new { Id = 1, Lines = options.Value.MaxLines } });
app.Run();
