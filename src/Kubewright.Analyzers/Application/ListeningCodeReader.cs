using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Listening;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application;

/// <summary>Reads from the code of a compilation where its application listens: finds by name what may say it, and asks for the meaning of that alone.</summary>
internal sealed class ListeningCodeReader
{
    private readonly ImmutableArray<CodeAddress>.Builder _kestrel = ImmutableArray.CreateBuilder<CodeAddress>();
    private readonly ImmutableArray<CodeAddress>.Builder _run = ImmutableArray.CreateBuilder<CodeAddress>();
    private readonly ImmutableArray<CodeAddress>.Builder _added = ImmutableArray.CreateBuilder<CodeAddress>();
    private readonly ImmutableArray<CodeAddress>.Builder _useUrls = ImmutableArray.CreateBuilder<CodeAddress>();
    private readonly ImmutableArray<StatedPlacement>.Builder _stated = ImmutableArray.CreateBuilder<StatedPlacement>();
    private HttpVersions? _defaultVersions;
    private int _hosts;
    private bool _isGenericHost;
    private bool _differsInDevelopment;
    private string? _beside;
    private string? _unknown;

    public static ListeningCode Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var reader = new ListeningCodeReader();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var syntax = ListeningSyntax.Of(tree);
            reader._unknown ??= syntax.Unknown;
            if (!syntax.Calls.IsEmpty || !syntax.RunsIn.IsEmpty)
            {
                reader.Read(syntax, compilation.GetSemanticModel(tree), cancellationToken);
            }
        }

        return reader.Result(compilation);
    }

    private ListeningCode Result(Compilation compilation)
    {
        if (_hosts > 1)
        {
            _unknown ??= "its code starts several servers";
        }

        if (_hosts > 0 && compilation.ReferencedAssemblyNames.FirstOrDefault(name => ListeningNames.ListeningAssemblies.Contains(name.Name)) is { } listening)
        {
            _beside ??= listening.Name;
        }

        var code = new CodeListening
        {
            Kestrel = _kestrel.ToImmutable(),
            Run = _run.ToImmutable(),
            Added = _added.ToImmutable(),
            UseUrls = _useUrls.ToImmutable(),
            DefaultVersions = _defaultVersions,
            IsGenericHost = _isGenericHost,
            DiffersInDevelopment = _differsInDevelopment,
            Beside = _beside,
            Unknown = _unknown,
        };
        return new ListeningCode(_hosts > 0, code, _stated.ToImmutable());
    }

    private void Read(ListeningSyntax syntax, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var attribute in syntax.RunsIn)
        {
            ReadPlacement(attribute, model, cancellationToken);
        }

        foreach (var call in syntax.Calls)
        {
            var meaning = new ListeningCall(call, syntax.File, model, cancellationToken);
            if (meaning.StartsServer)
            {
                _hosts++;
                _isGenericHost |= meaning.StartsGenericHost;
            }

            if (meaning.IsListening)
            {
                Add(meaning);
            }
        }
    }

    private void Add(ListeningCall call)
    {
        var condition = CallConditions.Of(call.Syntax);
        _differsInDevelopment |= condition is CallCondition.InDevelopment or CallCondition.OutsideDevelopment;
        if (condition == CallCondition.InDevelopment)
        {
            return;
        }

        if (call.Name == "ConfigureEndpointDefaults")
        {
            _defaultVersions = condition == CallCondition.Unknown ? HttpVersions.Unknown : call.ReadVersions() ?? _defaultVersions;
        }
        else if (condition == CallCondition.Unknown)
        {
            _unknown ??= $"its code calls {call.Name} on a condition";
        }
        else if (call.ReadAddresses() is not { } addresses)
        {
            _unknown ??= $"its code calls {call.Name} with what is known only when it runs";
        }
        else
        {
            ListOf(call.Name).AddRange(addresses);
        }
    }

    private ImmutableArray<CodeAddress>.Builder ListOf(string name) => name switch
    {
        "Run" or "RunAsync" => _run,
        "Add" => _added,
        "UseUrls" => _useUrls,
        _ => _kestrel,
    };

    private void ReadPlacement(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType is not { Name: "RunsInAttribute", ContainingNamespace.Name: "Kubewright" })
        {
            return;
        }

        var values = (attribute.ArgumentList?.Arguments ?? []).ToLookup(
            argument => argument.NameEquals?.Name.Identifier.ValueText ?? "",
            argument => model.GetConstantValue(argument.Expression, cancellationToken).Value as string);
        if (values[""].FirstOrDefault() is { Length: > 0 } workload)
        {
            _stated.Add(new StatedPlacement(workload, values["Namespace"].FirstOrDefault(), values["Container"].FirstOrDefault()));
        }
    }
}
