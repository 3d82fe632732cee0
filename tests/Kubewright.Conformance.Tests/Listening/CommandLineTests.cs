using System.Diagnostics;
using System.Text.Json;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;

namespace Kubewright.Conformance.Tests.Listening;

/// <summary>A host reads <c>--urls</c> and <c>--environment</c> only where it is given the command line, held against real servers.</summary>
public sealed class CommandLineTests
{
    private const string Urls = "--urls";
    private const string Variable = "ASPNETCORE_URLS";

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args)", CommandLineUse.Read)]
    [InlineData("WebApplication.CreateBuilder()", CommandLineUse.NotRead)]
    [InlineData("WebApplication.CreateBuilder([])", CommandLineUse.NotRead)]
    [InlineData("WebApplication.CreateBuilder(new WebApplicationOptions { Args = args })", CommandLineUse.Read)]
    [InlineData("WebApplication.CreateBuilder(new WebApplicationOptions())", CommandLineUse.NotRead)]
    [InlineData("WebApplication.CreateSlimBuilder(args)", CommandLineUse.Read)]
    [InlineData("WebApplication.CreateSlimBuilder()", CommandLineUse.NotRead)]
    [InlineData("WebApplication.Create(args)", CommandLineUse.Read)]
    [InlineData("WebApplication.Create()", CommandLineUse.NotRead)]
    [InlineData("Host.CreateDefaultBuilder(args)", CommandLineUse.Read)]
    [InlineData("Host.CreateDefaultBuilder()", CommandLineUse.NotRead)]
    public async Task Host_ReadsTheCommandLineItIsGiven(string host, CommandLineUse use)
    {
        string[] arguments = [Urls, ListeningSource.UrlFor(ListeningPorts.Next()), "--environment", "Staging"];
        var url = ListeningSource.UrlFor(ListeningPorts.Next());
        var configuration = new ApplicationConfiguration(
            arguments,
            "the command line",
            use,
            new Dictionary<string, ConfigurationValue> { [Variable] = new(url, Variable, null) },
            []);
        var resolved = ListeningResolver.Resolve(CodeListening.Silent, configuration);

        var answer = await StartAsync(host, arguments, url);

        Assert.Equal(answer[^1], configuration.EnvironmentName);
        Assert.Equal(answer[..^1].Select(one => new Uri(one).Port), resolved.Endpoints.Select(endpoint => endpoint.Port));
    }

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args)", false)]
    [InlineData("Host.CreateDefaultBuilder(args)", false)]
    [InlineData("WebHost.CreateDefaultBuilder(args)", true)]
    public async Task WebHostOfOld_KnowsNothingOfPorts(string host, bool isWebHost)
    {
        var port = $"{ListeningPorts.Next()}";
        var variables = new Dictionary<string, ConfigurationValue> { ["ASPNETCORE_HTTP_PORTS"] = new(port, "", null) };
        var resolved = ListeningResolver.Resolve(new CodeListening { IsGenericHost = isWebHost, IsWebHost = isWebHost },
            new ApplicationConfiguration([], "", CommandLineUse.Read, variables, []));

        var answer = await StartAsync(host, [], port, "ASPNETCORE_HTTP_PORTS");

        Assert.Equal(answer[..^1].Select(one => new Uri(one).Port), resolved.Endpoints.Select(endpoint => endpoint.Port));
    }

    private static async Task<string[]> StartAsync(string host, string[] arguments, string value, string variable = Variable)
    {
        var start = new ProcessStartInfo("dotnet",
            Path.Combine(AppContext.BaseDirectory, "Kubewright.ListeningApplication.dll"))
        { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["Logging__LogLevel__Default"] = "None";
        foreach (var name in start.Environment.Keys
            .Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name is "DOTNET_ENVIRONMENT" or "DOTNET_URLS").ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new
        {
            Folder = "",
            Arguments = arguments,
            Environment = new Dictionary<string, string> { [variable] = value },
            Host = host,
        }));
        var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(answer is not null, $"{host}: the application did not start");
        return JsonSerializer.Deserialize<string[]>(answer)!;
    }
}
