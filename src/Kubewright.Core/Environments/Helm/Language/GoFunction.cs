using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>A function or method of Go's with the types of its parameters.</summary>
/// <param name="name">Its name in templates.</param>
/// <param name="parameters">The types of the fixed parameters.</param>
/// <param name="rest">The type of each further argument; null where there are none.</param>
/// <param name="body">What it does.</param>
internal sealed class GoFunction(string name, GoType[] parameters, GoType? rest, Func<FunctionCall, GoValue> body)
{
    public string Name { get; } = name;

    public GoType[] Parameters { get; } = parameters;

    public GoType? Rest { get; } = rest;

    public Func<FunctionCall, GoValue> Body { get; } = body;

    /// <summary>Whether it takes Go's reflect.Value, to which every value is right, nil too.</summary>
    public static GoType Reflected { get; } = new("reflect.Value", GoKind.Struct);
}
