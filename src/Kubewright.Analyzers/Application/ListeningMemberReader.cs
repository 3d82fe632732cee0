using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application;

/// <summary>Reads what one member says of where the application listens: asks for the meaning of what may say it by its name.</summary>
internal sealed class ListeningMemberReader
{
    private readonly ImmutableArray<CodeAddress>.Builder _kestrel = ImmutableArray.CreateBuilder<CodeAddress>();
    private readonly ImmutableArray<CodeAddress>.Builder _run = ImmutableArray.CreateBuilder<CodeAddress>();
    private readonly ImmutableArray<CodeAddress>.Builder _added = ImmutableArray.CreateBuilder<CodeAddress>();
    private readonly ImmutableArray<CodeAddress>.Builder _useUrls = ImmutableArray.CreateBuilder<CodeAddress>();
    private readonly ImmutableArray<StatedPlacement>.Builder _stated = ImmutableArray.CreateBuilder<StatedPlacement>();
    private readonly ImmutableArray<CommandLineUse>.Builder _commandLines = ImmutableArray.CreateBuilder<CommandLineUse>();
    private HttpVersions? _defaultVersions;
    private int _hosts;
    private bool _isGenericHost;
    private bool _isWebHost;
    private bool _differsInDevelopment;
    private string? _unknown;

    /// <summary>What a member says; null where it says nothing.</summary>
    public static ListeningFacts? Read(ListeningSyntax syntax, CodeMember member, SemanticModel model, CancellationToken cancellationToken)
    {
        var reader = new ListeningMemberReader();
        var redirection = new HttpsRedirectionReader();
        foreach (var attribute in syntax.RunsIn.Where(member.Contains))
        {
            reader.ReadPlacement(attribute, model, cancellationToken);
        }

        foreach (var call in syntax.Calls.Where(member.Contains))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (CommandLineCall.Read(call, model, cancellationToken) is { } use)
            {
                reader._commandLines.Add(use);
            }

            if (HttpsRedirectionReader.IsDeciding(ListeningSyntax.NameOf(call.Expression)))
            {
                redirection.Read(call);
                continue;
            }

            reader.Read(new ListeningCall(call, CodeFile.Of(call.SyntaxTree), model, cancellationToken));
        }

        var facts = new ListeningFacts
        {
            Hosts = reader._hosts,
            IsGenericHost = reader._isGenericHost,
            IsWebHost = reader._isWebHost,
            DiffersInDevelopment = reader._differsInDevelopment,
            DefaultVersions = reader._defaultVersions,
            Kestrel = reader._kestrel.ToImmutable(),
            Run = reader._run.ToImmutable(),
            Added = reader._added.ToImmutable(),
            UseUrls = reader._useUrls.ToImmutable(),
            Stated = reader._stated.ToImmutable(),
            CommandLines = reader._commandLines.ToImmutable(),
            HttpsRedirection = redirection.Place,
            MayNotRedirect = redirection.MayDiffer,
            Unknown = reader._unknown,
        };
        return facts.IsSilent ? null : facts;
    }

    private void Read(ListeningCall call)
    {
        if (call.StartsServer)
        {
            _hosts++;
            _isGenericHost |= call.StartsGenericHost;
            _isWebHost |= call.StartsWebHost;
        }

        if (call.IsListening)
        {
            Add(call);
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
