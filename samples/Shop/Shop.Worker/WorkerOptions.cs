namespace Shop.Worker;

/// <summary>What the deployment may set under <c>Worker__</c>.</summary>
internal sealed class WorkerOptions
{
    public Uri OrdersUrl { get; set; } = new("http://localhost:5001");

    public Uri PaymentsUrl { get; set; } = new("http://localhost:5002");

    /// <summary>How long to wait between two rounds.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(10);
}
