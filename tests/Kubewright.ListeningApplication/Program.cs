using System.Text.Json;
using Kubewright.ListeningApplication;

// Each line of the input is one start; each line of the output says where the application listened.
while (await Console.In.ReadLineAsync() is { Length: > 0 } line)
{
    var start = JsonSerializer.Deserialize<Start>(line)!;
    foreach (var (name, value) in start.Environment)
    {
        Environment.SetEnvironmentVariable(name, value);
    }

    Console.WriteLine(JsonSerializer.Serialize(start.Host is null ? await ListenAsync(start) : await Hosts.ListenAsync(start.Host, start.Arguments)));
    foreach (var name in start.Environment.Keys)
    {
        Environment.SetEnvironmentVariable(name, null);
    }
}

static async Task<string[]> ListenAsync(Start start)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = start.Arguments, ContentRootPath = start.Folder });
    builder.Logging.ClearProviders();
    if (start.Listen is { } port)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
    }

    if (start.UseUrls is { } useUrls)
    {
        builder.WebHost.UseUrls(useUrls);
    }

    await using var app = builder.Build();
    if (start.Added is { } added)
    {
        app.Urls.Add(added);
    }

    string[] urls = [];
    app.Lifetime.ApplicationStarted.Register(() =>
    {
        urls = [.. app.Urls];
        app.Lifetime.StopApplication();
    });
    await app.RunAsync(start.Run);
    return urls;
}
