using System.Collections.Immutable;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application;

/// <summary>One call that may say where an application listens, with its meaning.</summary>
internal sealed class ListeningCall
{
    private readonly SourceFile _file;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly CodeValueReader _values;
    private readonly bool _isBound;

    public ListeningCall(InvocationExpressionSyntax syntax, SourceFile file, SemanticModel model, CancellationToken cancellationToken)
    {
        Syntax = syntax;
        Name = ListeningSyntax.NameOf(syntax.Expression);
        _file = file;
        _model = model;
        _cancellationToken = cancellationToken;
        _values = new CodeValueReader(model, cancellationToken);
        var info = model.GetSymbolInfo(syntax, cancellationToken);
        var method = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
        _isBound = info.Symbol is not null;
        var type = method?.ContainingType;
        var isOfAspNet = type?.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) ?? false;
        StartsWebHost = type?.Name == "WebHost";
        StartsGenericHost = Name is "ConfigureWebHostDefaults" or "ConfigureWebHost" || StartsWebHost;
        StartsServer = (method is not null && Name is "ConfigureWebHostDefaults" or "ConfigureWebHost")
            || (isOfAspNet && type!.Name is "WebApplication" or "WebHost" && method!.IsStatic);
        IsListening = Name switch
        {
            "Run" or "RunAsync" => isOfAspNet && type!.Name == "WebApplication",
            "Add" or "Clear" or "Remove" => IsUrlsOfApplication(),
            "Listen" or "Configure" => type?.Name == "KestrelServerOptions",
            "CreateBuilder" or "CreateSlimBuilder" => StartsServer && SetsEnvironment(),
            "CreateDefaultBuilder" or "Create" or "ConfigureWebHostDefaults" => false,
            "CreateEmptyBuilder" or "Start" or "StartWith" or "ConfigureWebHost" => StartsServer,
            "AddJsonFile" => !IsOrdinarySettings(),
            "UseSetting" => Text(0) is not { } key || ListeningNames.IsKey(key) || key == "environment",

            // What a library does with a builder cannot be seen.
            _ when !ListeningNames.IsCall(Name) => method is not null && IsOfLibrary(method),

            // The others have names that mean one thing; what is not bound is as good as unknown.
            _ => true,
        };
    }

    public InvocationExpressionSyntax Syntax { get; }

    public string Name { get; }

    /// <summary>Whether it makes the host of a web server.</summary>
    public bool StartsServer { get; }

    /// <summary>Whether that is the generic host, not WebApplication.</summary>
    public bool StartsGenericHost { get; }

    /// <summary>Whether that is the host of old, <c>WebHost</c>.</summary>
    public bool StartsWebHost { get; }

    /// <summary>Whether it says where the application listens, or makes that unknown.</summary>
    public bool IsListening { get; }

    /// <summary>The addresses that it gives; null where they are known only when it runs.</summary>
    public ImmutableArray<CodeAddress>? ReadAddresses() => !_isBound ? null : Name switch
    {
        "Run" or "RunAsync" or "Add" or "UseUrls" => Urls(),
        "ListenAnyIP" => Endpoint("*", Port(0)),
        "ListenLocalhost" => Endpoint("localhost", Port(0)),
        "Listen" => Listen(),
        _ => null,
    };

    /// <summary>The versions of HTTP that it chooses, by <c>options.Protocols = HttpProtocols.Http2</c>; null where it chooses none.</summary>
    public HttpVersions? ReadVersions()
    {
        var chosen = Syntax.ArgumentList.DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => ListeningSyntax.NameOf(assignment.Left) == "Protocols")
            .ToList();
        return chosen.Count == 0 ? null
            : chosen.Count == 1 && Enum.TryParse<HttpVersions>(ListeningSyntax.NameOf(chosen[0].Right), out var versions) ? versions
            : HttpVersions.Unknown;
    }

    private ImmutableArray<CodeAddress>? Urls()
    {
        var addresses = ImmutableArray.CreateBuilder<CodeAddress>();
        for (var i = 0; i < Syntax.ArgumentList.Arguments.Count; i++)
        {
            if (Text(i) is not { } text)
            {
                if (_values.Read(Syntax.ArgumentList.Arguments[i].Expression) is not { } value)
                {
                    return null;
                }

                addresses.Add(new CodeAddress(default, Display, Place) { Value = value });
                continue;
            }

            if (ListeningAddress.ParseAll(text) is not { } parsed)
            {
                return null;
            }

            addresses.AddRange(parsed.Select(address => new CodeAddress(address, Display, Place)));
        }

        return addresses.Count == 0 ? null : addresses.ToImmutable();
    }

    private ImmutableArray<CodeAddress>? Listen()
    {
        var arguments = Syntax.ArgumentList.Arguments;
        return arguments[0].Expression switch
        {
            ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var address, var port] } creation
                when ListeningSyntax.NameOf(creation.Type) == "IPEndPoint" =>
                Endpoint(Host(address.Expression), port.Expression),
            _ when arguments.Count > 1 => Endpoint(Host(arguments[0].Expression), Port(1)),
            _ => null,
        };
    }

    private ImmutableArray<CodeAddress>? Endpoint(string? host, ExpressionSyntax? port)
    {
        if (host is null || port is null)
        {
            return null;
        }

        var scheme = UsesHttps() ? "https" : "http";
        return _model.GetConstantValue(port, _cancellationToken).Value is int number
            ? number > 0 ? [new CodeAddress(new ListeningAddress(scheme, host, number), Display, Place) { Versions = ReadVersions() }] : null
            : _values.Read(port) is { } value
            ? [new CodeAddress(default, Display, Place) { Versions = ReadVersions(),
                Value = new CodeValue.Joined(new CodeValue.Literal($"{scheme}://{host}:"), value) }]
            : null;
    }

    /// <summary>How messages call it: <c>ListenAnyIP</c>, <c>app.Run</c>.</summary>
    private string Display => Name switch
    {
        "Run" or "RunAsync" => "app." + Name,
        "Add" => "app.Urls.Add",
        _ => Name,
    };

    private SourceSpan Place
    {
        get
        {
            var start = Syntax.Expression is MemberAccessExpressionSyntax member ? member.Name.SpanStart : Syntax.SpanStart;
            return new SourceSpan(_file, start, Syntax.Span.End - start);
        }
    }

    private string? Text(int argument) =>
        argument < Syntax.ArgumentList.Arguments.Count
            ? _model.GetConstantValue(Syntax.ArgumentList.Arguments[argument].Expression, _cancellationToken).Value as string
            : null;

    private ExpressionSyntax? Port(int argument) => argument < Syntax.ArgumentList.Arguments.Count ? Syntax.ArgumentList.Arguments[argument].Expression : null;

    private static string? Host(ExpressionSyntax expression) => ListeningSyntax.NameOf(expression) switch
    {
        "Any" or "IPv6Any" => "*",
        "Loopback" or "IPv6Loopback" => "localhost",
        _ => null,
    };

    private bool UsesHttps() =>
        Syntax.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => ListeningSyntax.NameOf(call.Expression) == "UseHttps");

    private bool IsUrlsOfApplication() =>
        Syntax.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
        && _model.GetSymbolInfo(receiver, _cancellationToken).Symbol is IPropertySymbol { ContainingType.Name: "WebApplication" };

    private static bool IsOfLibrary(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.IsEmpty
        && method.ContainingAssembly?.Name is { } assembly
        && !assembly.StartsWith("Microsoft.", StringComparison.Ordinal)
        && !assembly.StartsWith("System.", StringComparison.Ordinal)
        && (method.ReducedFrom ?? method).Parameters is [
        {
            Type.Name: "WebApplicationBuilder" or "IHostApplicationBuilder" or "IWebHostBuilder"
            or "IHostBuilder" or "ConfigureWebHostBuilder"
        }, ..];

    /// <summary>Whether the options that a builder is given name the environment.</summary>
    private bool SetsEnvironment() => Syntax.ArgumentList.Arguments is [{ Expression: BaseObjectCreationExpressionSyntax creation }]
        && (creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Any(one => ListeningSyntax.NameOf(one.Left) == "EnvironmentName") ?? true);

    /// <summary>Whether a file that the configuration reads is one that it reads by itself, or one that says nothing of servers.</summary>
    private bool IsOrdinarySettings()
    {
        var text = Syntax.ArgumentList.Arguments.Count > 0 ? Syntax.ArgumentList.Arguments[0].Expression.ToString() : "";
        return text.Contains("\"appsettings.json") || text.Contains("\"appsettings.{") || text.IndexOf("ocelot", StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
