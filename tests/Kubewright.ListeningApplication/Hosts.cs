using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Kubewright.ListeningApplication;

/// <summary>The hosts of a web server that are given the command line, and those that are not.</summary>
internal static class Hosts
{
    private static readonly Dictionary<string, Func<string[], IHost>> All = new()
    {
        ["WebApplication.CreateBuilder(args)"] = args => WebApplication.CreateBuilder(args).Build(),
        ["WebApplication.CreateBuilder()"] = _ => WebApplication.CreateBuilder().Build(),
        ["WebApplication.CreateBuilder([])"] = _ => WebApplication.CreateBuilder([]).Build(),
        ["WebApplication.CreateBuilder(new WebApplicationOptions { Args = args })"] =
            args => WebApplication.CreateBuilder(new WebApplicationOptions { Args = args }).Build(),
        ["WebApplication.CreateBuilder(new WebApplicationOptions())"] = _ => WebApplication.CreateBuilder(new WebApplicationOptions()).Build(),
        ["WebApplication.CreateSlimBuilder(args)"] = args => WebApplication.CreateSlimBuilder(args).Build(),
        ["WebApplication.CreateSlimBuilder()"] = _ => WebApplication.CreateSlimBuilder().Build(),
        ["WebApplication.Create(args)"] = WebApplication.Create,
        ["WebApplication.Create()"] = _ => WebApplication.Create(),
        ["Host.CreateDefaultBuilder(args)"] = args => Generic(Host.CreateDefaultBuilder(args)),
        ["Host.CreateDefaultBuilder()"] = _ => Generic(Host.CreateDefaultBuilder()),
    };

    /// <summary>How the host of old is called, which is no <see cref="IHost"/>.</summary>
    private const string WebHostOfOld = "WebHost.CreateDefaultBuilder(args)";

    /// <summary>Starts a host and reads where it listens, and behind it the name of its environment.</summary>
    public static async Task<string[]> ListenAsync(string name, string[] arguments)
    {
        if (name == WebHostOfOld)
        {
            return await ListenAsync(arguments);
        }

        using var host = All[name](arguments);
        await host.StartAsync();
        string[] answer =
        [
            .. host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses,
            host.Services.GetRequiredService<IHostEnvironment>().EnvironmentName,
        ];
        await host.StopAsync();
        return answer;
    }

#pragma warning disable ASPDEPR008 // What is obsolete still runs in many containers.
    private static async Task<string[]> ListenAsync(string[] arguments)
    {
        using var host = Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(arguments).Configure(app => app.Run(context => context.Response.CompleteAsync()))
            .Build();
        await host.StartAsync();
        string[] answer = [.. host.ServerFeatures.Get<IServerAddressesFeature>()!.Addresses,
            host.Services.GetRequiredService<IHostEnvironment>().EnvironmentName];
        await host.StopAsync();
        return answer;
    }
#pragma warning restore ASPDEPR008

    private static IHost Generic(IHostBuilder builder) =>
        builder.ConfigureWebHostDefaults(web => web.Configure(app => app.Run(context => context.Response.CompleteAsync()))).Build();
}
