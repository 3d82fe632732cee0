namespace Shop.Web;

/// <summary>Talks to the orders API.</summary>
internal sealed class OrdersClient(HttpClient client)
{
    public Task<string> GetOrdersAsync(CancellationToken cancelled) => client.GetStringAsync(new Uri("orders", UriKind.Relative), cancelled);
}
