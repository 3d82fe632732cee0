namespace Shop.Deploy;

/// <summary>Where the shop runs, and what differs there.</summary>
/// <param name="Namespace">The namespace that everything lives in.</param>
/// <param name="Host">The host that customers open.</param>
/// <param name="Version">The version of the shop's images.</param>
/// <param name="Replicas">How many pods serve each part.</param>
internal sealed record ShopEnvironment(string Namespace, string Host, string Version, int Replicas)
{
    public static ShopEnvironment? Find(string name) => name switch
    {
        "staging" => new("shop-staging", "staging.shop.example.com", "1.1-rc", 1),
        "production" => new("shop", "shop.example.com", "1.0", 3),
        _ => null,
    };
}
