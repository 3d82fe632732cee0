using Microsoft.Extensions.Options;

namespace Shop.Worker;

/// <summary>Collects the payments of open orders, round after round.</summary>
internal sealed partial class PaymentCollector(IHttpClientFactory clients, IOptions<WorkerOptions> options, ILogger<PaymentCollector> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval);
        do
        {
            try
            {
                var orders = await clients.CreateClient().GetStringAsync(new Uri(options.Value.OrdersUrl, "orders"), stoppingToken);
                Collecting(orders.Length);
            }
            catch (HttpRequestException exception)
            {
                NotReachable(exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Collecting payments of {Length} characters of orders.")]
    private partial void Collecting(int length);

    [LoggerMessage(LogLevel.Warning, "The orders are not reachable: {Message}")]
    private partial void NotReachable(string message);
}
