namespace Shop.Web;

/// <summary>Talks to the catalog API.</summary>
internal sealed class CatalogClient(HttpClient client)
{
    public Task<string> GetProductsAsync(CancellationToken cancelled) => client.GetStringAsync(new Uri("products", UriKind.Relative), cancelled);
}
