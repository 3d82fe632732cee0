using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>
/// A value with its static type, as far as Go's templates let it show: what is in a map or list has the type interface {} until a
/// pipeline takes it out. So a nil from a map is refused where the nil of a pipeline passes.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="IsBoxed">Whether its static type is interface {}.</param>
internal readonly record struct Operand(GoValue Value, bool IsBoxed = false)
{
    public static readonly Operand Invalid = new(GoNil.Value);

    /// <summary>Whether reflect.Value would be valid.</summary>
    public bool IsValid => IsBoxed || Value is not GoNil;

    public GoType StaticType => IsBoxed ? GoType.Any : Value.Type;

    public Operand Unboxed => new(Value);
}
