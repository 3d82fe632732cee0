using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>A call of a chain, with the part of the manifest that it is called on.</summary>
/// <param name="Reader">Reads lambdas.</param>
/// <param name="Target">The object that the chain builds.</param>
/// <param name="Node">The part that the call is made on.</param>
/// <param name="Call">The call.</param>
internal sealed record ChainStep(ChainReader Reader, ChainObject Target, TracedNode Node, IInvocationOperation Call)
{
    public string Name => Call.TargetMethod.Name;

    /// <summary>Where findings in what the call writes stand.</summary>
    public SyntaxNode Syntax => Call.Syntax;

    /// <summary>Whether the method has a parameter of that name that takes a text.</summary>
    public bool Has(string parameter) => Find(parameter) is { Parameter.Type.SpecialType: SpecialType.System_String };

    /// <summary>An argument; null where it is null or left out.</summary>
    public TracedNode? Value(string parameter) => Find(parameter) is { ArgumentKind: not ArgumentKind.DefaultValue } argument
        ? ChainValues.Read(argument.Value) : null;

    /// <summary>An argument as text; null where it is not known.</summary>
    public string? Text(string parameter) => Find(parameter) is { } argument ? ChainValues.TextOf(argument.Value) : null;

    /// <summary>Sets the entry of a map; false where its key is not known.</summary>
    public bool SetEntry(TracedNode map, string key, string value)
    {
        if (Find(key) is not { } named || ChainValues.TextOf(named.Value) is not { } name)
        {
            return false;
        }

        map.Set(name, Find(value) is { ArgumentKind: not ArgumentKind.DefaultValue } argument ? ChainValues.ReadEntry(named.Value, argument.Value) : null);
        return true;
    }

    /// <summary>Configures a part by the lambda of the call.</summary>
    public void Configure(TracedNode part) =>
        Reader.Configure(part, Find("configure") is { ArgumentKind: not ArgumentKind.DefaultValue } lambda ? lambda.Value : null);

    /// <summary>Configures the item of a list that a key names.</summary>
    public bool ConfigureItem(TracedNode list, string field, string key)
    {
        if (Value(key) is not { } name)
        {
            return false;
        }

        Configure(list.Item(field, name, Syntax));
        return true;
    }

    private IArgumentOperation? Find(string parameter) => Call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter);
}
