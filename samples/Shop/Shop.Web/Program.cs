using Shop.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();
builder.Services.AddHttpClient<OrdersClient>(client => client.BaseAddress = Manifests.Services.Orders.Uri);
builder.Services.AddHttpClient<CatalogClient>(client => client.BaseAddress = Manifests.Services.Catalog.Uri);

var app = builder.Build();
app.MapHealthChecks("/healthz");
app.MapGet("/", (IConfiguration configuration) => configuration["Shop:Title"] ?? "The shop");
app.MapGet("/products", (CatalogClient catalog, CancellationToken cancelled) => catalog.GetProductsAsync(cancelled));
app.MapGet("/orders", (OrdersClient orders, CancellationToken cancelled) => orders.GetOrdersAsync(cancelled));
app.Run();
