using System.Diagnostics;
using System.Runtime.Loader;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kubewright.Analyzers.Tests.Application.Routes;

/// <summary>A web application that is compiled from a text and runs on a free port of the loopback interface.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static int _count;

    private readonly HttpClient _client;
    private readonly IHost _host;
    private readonly Task _program;

    private RunningProgram(CSharpCompilation compilation, IHost host, Task program)
    {
        Compilation = compilation;
        _host = host;
        _program = program;
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Port = new Uri(address).Port;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
    }

    public CSharpCompilation Compilation { get; }

    public int Port { get; }

    public static async Task<RunningProgram> StartAsync(string code, params string[] arguments)
    {
        // Parts of MVC are found by the name of the application's assembly.
        var name = $"Routed{Interlocked.Increment(ref _count)}";
        var compilation = WebProject.BaseCompilation.WithAssemblyName(name)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest), "/shop/Program.cs"));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var assembly = AssemblyLoadContext.Default.LoadFromStream(image);
        AssemblyLoadContext.Default.Resolving += (_, asked) => asked.Name == name ? assembly : null;

        var built = new TaskCompletionSource<IHost>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name == "Microsoft.Extensions.Hosting")
            {
                _ = listener.Subscribe(new Observer<KeyValuePair<string, object?>>(pair =>
                {
                    if (pair.Key == "HostBuilt" && pair.Value is IHost host)
                    {
                        built.TrySetResult(host);
                    }
                }));
            }
        }));
        string[] words = ["--urls", "http://127.0.0.1:0", "--applicationName", name, "--contentRoot", AppContext.BaseDirectory, "--Logging:LogLevel:Default",
            "None", .. arguments];
        var program = Task.Run(() => assembly.EntryPoint!.Invoke(null, [words]));
        var host = await built.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(started.SetResult);
        await Task.WhenAny(started.Task, program).WaitAsync(TimeSpan.FromSeconds(30));
        return new RunningProgram(compilation, host, program);
    }

    /// <summary>The status of the answer to a GET.</summary>
    public async Task<int> GetAsync(string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{Port}{path}"));
        request.Headers.Host = host;
        using var response = await _client.SendAsync(request);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await _program.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private sealed class Observer<T>(Action<T> onNext) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => onNext(value);
    }
}
