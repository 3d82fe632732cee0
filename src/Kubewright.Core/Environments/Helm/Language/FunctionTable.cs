using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>The functions that templates may call, by name.</summary>
internal sealed class FunctionTable
{
    private readonly Dictionary<string, GoFunction> _functions = new(StringComparer.Ordinal);

    public bool Has(string name) => _functions.ContainsKey(name);

    public GoFunction? Find(string name) => _functions.TryGetValue(name, out var function) ? function : null;

    /// <summary>All names.</summary>
    public IEnumerable<string> Names => _functions.Keys;

    /// <summary>A function of a fixed number of parameters.</summary>
    public void Add(string name, GoType[] parameters, Func<FunctionCall, GoValue> body) =>
        _functions[name] = new GoFunction(name, parameters, null, body);

    /// <summary>A function that takes further arguments.</summary>
    public void Add(string name, GoType[] parameters, GoType rest, Func<FunctionCall, GoValue> body) =>
        _functions[name] = new GoFunction(name, parameters, rest, body);
}
