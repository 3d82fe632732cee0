namespace Shop.Orders;

/// <summary>What the deployment may set under <c>Orders__</c>.</summary>
internal sealed class OrdersOptions
{
    /// <summary>How many lines an order may have.</summary>
    public int MaxLines { get; set; } = 20;
}
