using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Reelwire.Core;

/// <summary>Bounds of a <see cref="TimeSpan"/> option. <see cref="RangeAttribute"/> reads them by reflection, which a trimmed program lacks.</summary>
/// <param name="minimumSeconds">Smallest value, in seconds.</param>
/// <param name="maximumSeconds">Largest value, in seconds.</param>
[AttributeUsage(AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DurationRangeAttribute(double minimumSeconds, double maximumSeconds) : ValidationAttribute
{
    /// <summary>Smallest value, in seconds.</summary>
    public double MinimumSeconds { get; } = minimumSeconds;

    /// <summary>Largest value, in seconds.</summary>
    public double MaximumSeconds { get; } = maximumSeconds;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null || (value is TimeSpan duration && duration.TotalSeconds >= MinimumSeconds && duration.TotalSeconds <= MaximumSeconds);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} must be from {TimeSpan.FromSeconds(MinimumSeconds)} to {TimeSpan.FromSeconds(MaximumSeconds)}.");
}
